-- Unlogged: what is lost with the server was a minute's worth of counting.
CREATE UNLOGGED TABLE "allowance" (
    "key" TEXT NOT NULL,
    "tokens" DOUBLE PRECISION NOT NULL,
    "granted" INTEGER NOT NULL,
    "filled_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "allowance_pkey" PRIMARY KEY ("key")
);

CREATE INDEX "allowance_filled_at_idx" ON "allowance"("filled_at");
