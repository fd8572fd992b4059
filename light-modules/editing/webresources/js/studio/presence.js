/** Tells the house twice a minute who is here, and shows who else is. Nobody is locked out by it. */
const PING = 30_000;

export function presence(server, address, element, texts, part) {
  const ping = async () => {
    if (!document.hidden) {
      const { json } = await server.post(address, { onderdeel: part() });
      const others = (json?.others ?? []).map(({ name, part: theirs }) => (theirs && theirs === part() ? texts.sameHere : texts.alsoHere).replace("{0}", name));
      element.textContent = others.join(" ");
      element.classList.toggle("studio__others--near", others.some((told) => (json?.others ?? []).some(({ part: theirs }) => theirs && theirs === part())));
    }
  };
  setInterval(ping, PING);
  addEventListener("pagehide", () => server.beacon(address, { weg: "1" }));
  document.addEventListener("visibilitychange", ping);
  ping();
  return ping;
}
