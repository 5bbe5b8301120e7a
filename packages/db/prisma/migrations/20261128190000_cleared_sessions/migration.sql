-- Who has cleared their conversation comes back as somebody new.
ALTER TABLE guest_session ADD COLUMN cleared BOOLEAN NOT NULL DEFAULT false;
