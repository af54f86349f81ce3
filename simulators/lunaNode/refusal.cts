/** An answer `success: "no"`; the message is the provider's error text. */
export class Refusal extends Error {}
