//! A display in memory.

use embedded_graphics_core::Pixel;
use embedded_graphics_core::draw_target::DrawTarget;
use embedded_graphics_core::geometry::{OriginDimensions, Size};
use embedded_graphics_core::pixelcolor::{BinaryColor, PixelColor, Rgb565, RgbColor};
use peil_kiosk_screens::{Format, Painter, Session, Tint};
use std::convert::Infallible;
use std::fs::File;
use std::io::{self, BufWriter};
use std::marker::PhantomData;
use std::path::Path;

/// How a colour looks on a monitor.
pub(crate) trait Shown: PixelColor + Tint {
    fn rgb(self) -> [u8; 3];
}

impl Shown for Rgb565 {
    fn rgb(self) -> [u8; 3] {
        let wide = |channel: u8, most: u16| u8::try_from(u16::from(channel) * 255 / most).unwrap_or(u8::MAX);
        [wide(self.r(), 31), wide(self.g(), 63), wide(self.b(), 31)]
    }
}

impl Shown for BinaryColor {
    /// The grey and near black of a reflective display.
    fn rgb(self) -> [u8; 3] {
        match self {
            Self::On => [0x1c, 0x1e, 0x20],
            Self::Off => [0xe4, 0xe6, 0xe2],
        }
    }
}

/// The pixels of a kiosk, as a monitor shows them.
#[derive(Clone, Debug)]
pub(crate) struct Frame<C> {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) pixels: Vec<[u8; 3]>,
    colour: PhantomData<C>,
}

impl<C: Shown> Frame<C> {
    pub(crate) fn new(format: Format) -> Self {
        let (width, height) = (usize::from(format.width()), usize::from(format.height()));
        Self { width, height, pixels: vec![[0; 3]; width * height], colour: PhantomData }
    }

    /// Brings the frame up to date.
    pub(crate) fn show(&mut self, painter: &mut Painter, session: &Session) {
        match painter.paint(session, self) {
            Ok(()) => {}
            Err(never) => match never {},
        }
    }
}

impl<C> OriginDimensions for Frame<C> {
    fn size(&self) -> Size {
        let side = |pixels: usize| u32::try_from(pixels).unwrap_or(0);
        Size::new(side(self.width), side(self.height))
    }
}

impl<C: Shown> DrawTarget for Frame<C> {
    type Color = C;
    type Error = Infallible;

    fn draw_iter<I: IntoIterator<Item = Pixel<C>>>(&mut self, pixels: I) -> Result<(), Infallible> {
        for Pixel(point, colour) in pixels {
            let (Ok(x), Ok(y)) = (usize::try_from(point.x), usize::try_from(point.y)) else { continue };
            if x < self.width
                && let Some(pixel) = self.pixels.get_mut(y * self.width + x)
            {
                *pixel = colour.rgb();
            }
        }
        Ok(())
    }
}

/// A frame of either kind.
pub(crate) enum Screen {
    Colour(Frame<Rgb565>),
    Mono(Frame<BinaryColor>),
}

impl Screen {
    pub(crate) fn new(format: Format, mono: bool) -> Self {
        if mono { Self::Mono(Frame::new(format)) } else { Self::Colour(Frame::new(format)) }
    }

    pub(crate) fn show(&mut self, painter: &mut Painter, session: &Session) {
        match self {
            Self::Colour(frame) => frame.show(painter, session),
            Self::Mono(frame) => frame.show(painter, session),
        }
    }

    /// Width, height and pixels.
    pub(crate) fn pixels(&self) -> (usize, usize, &[[u8; 3]]) {
        match self {
            Self::Colour(frame) => (frame.width, frame.height, &frame.pixels),
            Self::Mono(frame) => (frame.width, frame.height, &frame.pixels),
        }
    }

    /// Writes the pixels as a PNG picture.
    pub(crate) fn save(&self, path: &Path) -> io::Result<()> {
        let (width, height, pixels) = self.pixels();
        save(path, width, height, pixels)
    }
}

/// Writes pixels as a PNG picture.
pub(crate) fn save(path: &Path, width: usize, height: usize, pixels: &[[u8; 3]]) -> io::Result<()> {
    let side = |pixels: usize| u32::try_from(pixels).map_err(io::Error::other);
    let mut encoder = png::Encoder::new(BufWriter::new(File::create(path)?), side(width)?, side(height)?);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().map_err(io::Error::other)?;
    writer.write_image_data(pixels.as_flattened()).map_err(io::Error::other)?;
    writer.finish().map_err(io::Error::other)
}
