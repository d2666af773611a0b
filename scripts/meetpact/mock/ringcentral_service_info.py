"""What RingCentral tells an extension about its meeting service."""

from typing import Any

from meetpact.mock.ringcentral_places import API, Place, address

ROOMS = "https://meetings.ringcentral.com"


def service_info(place: Place) -> dict[str, Any]:
    """The service info of an extension."""
    country = {"uri": f"{API}/dictionary/country/107", "id": "107", "name": "Ireland", "isoCode": "IE"}
    rights = {"emergencyCalling": False, "numberSelling": False, "loginAllowed": False}
    number = {"phoneNumber": "+35315550100", "formattedNumber": "(01) 555 0100", "location": "Dublin"}
    user = {
        "uri": f"{ROOMS}/externalUserInfo",
        "userId": "fake-user-id",
        "accountId": place[0],
        "userType": 2,
        "userToken": "fake-user-token",  # fact: passwords-in-the-clear
        "hostKey": "000000",
        "personalMeetingId": "4155550100",
        "personalLink": f"{ROOMS}/my/jsmith",
        "usePmiForInstantMeetings": False,
    }
    return {  # fact: service-info-object
        "uri": f"{address(place)}/meeting/service-info",
        "supportUri": "http://success.ringcentral.com",
        "intlDialInNumbersUri": f"{ROOMS}/teleconference",
        "externalUserInfo": user,
        "dialInNumbers": [{**number, "country": {**country, "callingCode": "353", **rights}}],
        "domain": "ringcentral.com",
    }
