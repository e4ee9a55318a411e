import { type CommandLine, protocol, type Session } from 'electron';
import { isPageUrl, PAGE_SCHEME, servePageFile } from './page-files.ts';

/** Declares the page's scheme; must run before the `ready` event. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // SECURITY: `standard` and `secure` give the page an origin of its own, so that the policy's 'self' means
    // our folder and nothing else; `file:` pages would share one origin with every file of the disk.
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true } },
  ]);
}

/**
 * Takes the network away from Chromium as a whole; must run before the `ready` event.
 *
 * SECURITY: the fences of a session stand in front of its pages alone. What Chromium does on its own account passes
 * beside them, and users get a newer Chromium than the one that the tests look at.
 */
export function closeNetwork(commandLine: CommandLine): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // Through a proxy no name would have to be resolved.
  commandLine.appendSwitch('no-proxy-server');
}

/**
 * Leaves the session nothing but our own page.
 *
 * @param pageFolder the folder of the built renderer
 * @param developing whether the developer tools may load themselves
 */
export function fenceSession(session: Session, pageFolder: string, developing: boolean): void {
  session.protocol.handle(PAGE_SCHEME, (request) => servePageFile(pageFolder, request.url));

  // SECURITY: the program works offline, so a request to anything but the page is a fault or an attack; it
  // is stopped here too in case something gets around the page's policy.
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !isPageUrl(url) && !(developing && url.startsWith('devtools://')) });
  });

  // SECURITY: the spelling checker fetches its dictionaries past the fence above, even for a window without it.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);

  // SECURITY: the page needs no camera, position, notification, clipboard reading or device.
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);

  // SECURITY: what the person saves is written by the main process; a download by the page is not ours.
  session.on('will-download', (event) => event.preventDefault());
}
