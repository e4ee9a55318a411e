import { protocol, type Session } from 'electron';
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

  // SECURITY: the page needs no camera, position, notification, clipboard reading or device.
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);

  // SECURITY: what the person saves is written by the main process; a download by the page is not ours.
  session.on('will-download', (event) => event.preventDefault());
}
