"""A report as JUnit's XML, which every CI server reads: a suite for each provider, a case for each subject."""

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from meetpact.contract.verdict import BROKEN, HELD
from meetpact.report.report import Report, Subject
from meetpact.report.terminal import told

#: What XML 1.0 cannot hold, not even escaped.
_FORBIDDEN = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(report: Report) -> str:
    """The text of junit.xml. Broken is a failure; everything else that is not held is skipped, with its reason."""
    root = Element("testsuites", name="meetpact verify", time=str(report.seconds))
    for provider in report.titles:
        suite = SubElement(root, "testsuite", name=provider)
        for subject in report.of(provider):
            _case(suite, subject)
        _count(suite)
    if report.failures:
        suite = SubElement(root, "testsuite", name="tests that broke no claim")
        for failure in report.failures:
            case = SubElement(suite, "testcase", classname="test", name=clean(failure["test"]))
            SubElement(case, "failure", message=clean(_first(failure["message"]))).text = clean(failure["message"])
        _count(suite)
    ElementTree.indent(root)
    return "<?xml version='1.0' encoding='utf-8'?>\n" + ElementTree.tostring(root, encoding="unicode") + "\n"


def _case(suite: Element, subject: Subject) -> None:
    case = SubElement(suite, "testcase", classname=f"{subject.provider}.{subject.kind}", name=clean(subject.id))
    if subject.verdict == BROKEN:
        message = clean(_first(subject.reason))
        SubElement(case, "failure", message=message).text = clean("\n".join(told(subject)))
    elif subject.verdict != HELD:
        SubElement(case, "skipped", message=clean(f"{subject.verdict}: {_first(subject.reason)}"))


def _count(suite: Element) -> None:
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(len(suite.findall("*/failure"))))
    suite.set("skipped", str(len(suite.findall("*/skipped"))))
    suite.set("errors", "0")


def _first(text: str) -> str:
    return next(iter(text.splitlines()), "")


def clean(text: str) -> str:
    """`text` with what XML cannot hold written as an escape."""
    return _FORBIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
