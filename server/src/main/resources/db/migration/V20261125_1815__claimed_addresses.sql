-- Whoever comes in by a link that is open to all says what their address is, and nobody has checked it.
ALTER TABLE users ADD COLUMN address_claimed boolean NOT NULL DEFAULT false;
