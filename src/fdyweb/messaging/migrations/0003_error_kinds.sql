-- What a channel said when it failed is kept by its kind alone since: its words, kept until now, may hold a phone.

UPDATE delivery SET last_error = NULL WHERE last_error IS NOT NULL;
