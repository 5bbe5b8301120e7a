-- When each gateway to which agents have lines gave its last sign of life: the lines to one that is silent count no more. Each tells
-- it once a second, and again should a crash of Postgres have emptied the table.
CREATE UNLOGGED TABLE "agent_gateway" (
    "id" UUID NOT NULL,
    "alive_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agent_gateway_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "agent_line_gateway_id_idx" ON "agent_line"("gateway_id");
