"""What a run found, for people and machines: one report, and the forms in which it is written down."""
