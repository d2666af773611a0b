"""One reference model for each provider: its facts about state, a second opinion that shares nothing with the mock."""
