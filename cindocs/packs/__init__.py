"""Transfer packs: everything another authority needs about a family that moves there, in one sealed file."""
