/**
 * What the house tells and keeps about privacy: the register of processing and the statement made of it
 * ({@code register}), requests and incidents ({@code cases}). Begin with {@link nl.balint.cms.privacy.PrivacyModule}.
 */
@NullMarked
package nl.balint.cms.privacy;

import org.jspecify.annotations.NullMarked;
