/**
 * Requests about privacy from people without an account, and incidents: each a file with its clock (PRIVACY R-RGT-2,
 * R-INC-1). Begin with {@link nl.balint.cms.privacy.cases.CaseFile}.
 */
@NullMarked
package nl.balint.cms.privacy.cases;

import org.jspecify.annotations.NullMarked;
