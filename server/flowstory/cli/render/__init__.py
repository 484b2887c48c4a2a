"""A report as text, JSON, SARIF or GitHub workflow commands: functions from a report to what is printed."""
