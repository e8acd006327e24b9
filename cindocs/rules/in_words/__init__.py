"""What an authority asks, in plain words for people who read neither profiles nor procedures."""
