-- The notification only wakes; what happened is read from the outbox. It names the process that told its own followers
-- already, where one said so in `rejoin.told_by` for the transaction: that one is in no hurry to read.
CREATE OR REPLACE FUNCTION publish_news(news json) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO outbox (news) VALUES (publish_news.news);
    PERFORM pg_notify('rejoin_news', coalesce(current_setting('rejoin.told_by', true), ''));
END
$$;
