"""What the contract tests stand on: targets, cases made from claims, scenes for calls, the ledger of verdicts."""
