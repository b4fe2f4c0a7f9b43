"""The core's own tables as sheets, by noun."""
