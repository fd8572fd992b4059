/**
 * What is done with the data of people: the register that the law asks for, and the statement made of it.
 *
 * <p>Each light module says in its {@code config.yaml} what it keeps of people ({@code docs/decisions/0096}); forms say
 * so themselves. Begin with {@link nl.balint.cms.privacy.register.ProcessingRegister}.
 */
@NullMarked
package nl.balint.cms.privacy.register;

import org.jspecify.annotations.NullMarked;
