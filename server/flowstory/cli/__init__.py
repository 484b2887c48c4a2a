"""The command line: Typer commands over the same workspace as the daemon, and what they print."""
