"""What is due when for a case: days by the same limits that the rules hold documents to."""
