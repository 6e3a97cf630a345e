-- What waits for an answer is little; what was answered stays for ever. Every list of accounts counts the former.

CREATE INDEX correction_open ON correction (id, account) WHERE state = 'open';

-- All requests for a person's accounts, ended ones too, are in the copy of their data.

CREATE INDEX account_request_of_phone ON account_request (phone_index);
