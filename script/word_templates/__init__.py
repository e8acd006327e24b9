"""Writes the Word templates that ship with cindocs, so that their every detail can be read and reviewed.

An authority that prefers to draw its template in Word does so; these are ours.
"""
