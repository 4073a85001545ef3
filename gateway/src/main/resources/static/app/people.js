// Names of people. They live in the register and nowhere else.
import { post } from "./api.js";

const AT_ONCE = 200;

/** People by id; without their names a list is still useful, so a failure here is no failure of the list. */
export async function people(ids, signal) {
  const wanted = [...new Set(ids)];
  const found = new Map();
  for (let i = 0; i < wanted.length; i += AT_ONCE) {
    try {
      const page = await post("/v1/people/search", { ids: wanted.slice(i, i + AT_ONCE), limit: AT_ONCE }, signal);
      page.items.forEach((person) => found.set(person.personId ?? person.id, person));
    } catch (fault) {
      if (fault.name === "AbortError" || fault.status === 401) throw fault;
    }
  }
  return found;
}
