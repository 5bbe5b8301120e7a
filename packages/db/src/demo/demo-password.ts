/** Everybody's at the demo company. */
export const DEMO_PASSWORD = 'rejoin-demo';
/** argon2id of it, PHC string. */
export const DEMO_PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$fV7kFsl/M7qg2hobNELD+A$SBl6ahTo6vepQqmoXxnxo1opWZC5X0ZGcudRIt1lvks';
