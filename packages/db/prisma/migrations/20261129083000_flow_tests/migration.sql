-- A version keeps the tests that were written with it, and the names of those with which it was published although they failed.
ALTER TABLE "flow_version" ADD COLUMN "tests" JSONB,
ADD COLUMN "failed_tests" TEXT[] NOT NULL DEFAULT '{}';
