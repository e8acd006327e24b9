"""How a pack is sealed and opened: with a passphrase, for a public key, for a certificate, or not at all."""
