"""Who reads, what each may see, and what is withheld from whom."""
