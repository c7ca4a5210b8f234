-- Every key begins with the owner, and every statement of the store names one: nothing is found across owners.
-- Texts are text and not jsonb, which refuses \u0000 and would write the JSON anew. Keys are compared byte by byte.
CREATE TABLE sessions (
    owner text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    turns integer NOT NULL CHECK (turns >= 0),
    snapshot text NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (owner, id)
);

COMMENT ON COLUMN sessions.turns IS 'How many rows of turns belong to the session.';
COMMENT ON COLUMN sessions.snapshot IS 'The session as JSON, without its turns.';

CREATE TABLE turns (
    owner text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    turn_id text COLLATE "C",
    record text NOT NULL,
    PRIMARY KEY (owner, id, number),
    UNIQUE (owner, id, turn_id),
    FOREIGN KEY (owner, id) REFERENCES sessions (owner, id) ON DELETE CASCADE
);

COMMENT ON COLUMN turns.turn_id IS 'The id the host gave the turn, so that it is not taken twice; null when it gave none.';
COMMENT ON COLUMN turns.record IS 'The turn as JSON.';
