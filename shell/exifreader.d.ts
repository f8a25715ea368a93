/** The one part of ExifReader that we use; its own types tell only of the whole of it. */
declare module 'exifreader/src/image-header.js' {
  /** Where the Exif block begins; `exifDataView`: in these bytes, put together from several places. */
  interface Offsets {
    tiffHeaderOffset?: number;
    exifDataView?: DataView;
  }

  const ImageHeader: {
    /** @throws Error where the bytes are of no kind of picture that it knows. */
    parseAppMarkers(view: DataView, async: boolean, includeMetadataBlocks: boolean): Offsets;
  };
  export default ImageHeader;
}
