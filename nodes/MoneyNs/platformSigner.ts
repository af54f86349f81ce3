import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { ConfigurationError } from '../shared/errors';
import { optionalText, requiredText } from '../shared/request/settings';
import { JWT_ALGORITHMS, signJwt, type JwtAlgorithm, type JwtClaims } from '../shared/signing/jwt';
import { readPrivateKey } from '../shared/signing/privateKey';

/**
 * Makes the tokens of a partner platform: for its logins and for its checkout links.
 *
 * @throws CredentialError or ConfigurationError at once when the key or the algorithm cannot be used
 */
export function platformSigner(
	credentials: ICredentialDataDecryptedObject,
): (claims: JwtClaims) => Promise<string> {
	const key = readPrivateKey({
		pem: requiredText(credentials, 'privateKey', 'Private Key'),
		passphrase: optionalText(credentials, 'passphrase'),
	});
	const algorithm = chosenAlgorithm(credentials);
	return async (claims) => await signJwt(key, claims, algorithm);
}

function chosenAlgorithm(credentials: ICredentialDataDecryptedObject): JwtAlgorithm {
	const chosen = optionalText(credentials, 'algorithm') || 'RS512';
	const known = JWT_ALGORITHMS.find((algorithm) => algorithm === chosen);
	if (known) return known;
	throw new ConfigurationError(
		`The 'Algorithm' of the credential has to be one of ${JWT_ALGORITHMS.join(', ')}`,
	);
}
