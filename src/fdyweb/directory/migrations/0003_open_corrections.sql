-- What waits for an answer is little; what was answered stays for ever. Every list of accounts counts the former.

CREATE INDEX correction_open ON correction (id, account) WHERE state = 'open';
