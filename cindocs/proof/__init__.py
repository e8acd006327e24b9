"""Reads finished bytes and says what is wrong with them. No finding means proven."""
