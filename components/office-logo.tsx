/** Drawn at twice the size it is shown, px. */
const HEIGHT = 52;
const WIDEST = 320;

/**
 * The office's logo. On a canvas: a site's own content policy may forbid pictures from a data URI,
 * and nothing of ours is asked for by an address. A picture that cannot be read is not shown.
 */
export function OfficeLogo({ logo, name }: { logo: string; name: string }) {
  if (logo === '') return null;
  return (
    <canvas
      key={logo}
      class="logo"
      width="0"
      height="0"
      role="img"
      aria-label={name}
      data-logo={logo}
      ref={show}
    />
  );
}

/** One function for all draws, so that it runs once, when the canvas comes on screen. */
function show(canvas: HTMLCanvasElement | null): void {
  const logo = canvas?.dataset.logo;
  if (canvas !== null && logo !== undefined) void paint(canvas, logo);
}

async function paint(canvas: HTMLCanvasElement, logo: string): Promise<void> {
  try {
    const bytes = Uint8Array.from(atob(logo.slice(logo.indexOf(',') + 1)), (sign) =>
      sign.charCodeAt(0),
    );
    const picture = await createImageBitmap(new Blob([bytes]));
    const scale = Math.min(HEIGHT / picture.height, WIDEST / picture.width);
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    canvas.classList.add('there');
    picture.close();
  } catch {
    // Its header was a picture's and the rest is not: the office's name says the same.
    canvas.remove();
  }
}
