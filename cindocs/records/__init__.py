"""What many documents share: people, dates, judgements, text, and the marks of who may see a field."""
