/** Several machines over one PostgreSQL: what one does the others show, and what falls comes back by itself. */
package nl.balint.machines;
