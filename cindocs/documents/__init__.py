"""One file per kind of document: its model, and with it what can be written down."""
