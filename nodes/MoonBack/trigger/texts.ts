/** For whoever sets the trigger up. MoonBack has no known call that registers a webhook, so the user does it. */
export const WHERE_TO_PASTE =
	'Open the Integrations page of your MoonBack account, add a webhook with the Production URL of this node, and choose its events. Enter the secret that is set there as Webhook Secret in the credential.';
