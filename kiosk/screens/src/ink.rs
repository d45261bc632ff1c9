//! What a colour means, and which one it is on a screen.

use embedded_graphics_core::pixelcolor::{BinaryColor, PixelColor, Rgb565};

/// What a colour means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Behind everything.
    Page,
    /// Behind what can be chosen.
    Surface,
    /// The empty part of a bar.
    Line,
    /// Around what can be chosen.
    Edge,
    /// Text.
    Text,
    /// Text that says less.
    Muted,
    /// The one colour that stands out.
    Accent,
    /// Behind what was chosen.
    AccentSoft,
    /// Text on the colour that stands out.
    OnAccent,
    /// Reached.
    Met,
    /// Not reached, or not right.
    Behind,
}

include!(concat!(env!("OUT_DIR"), "/colours.rs"));

/// A colour that a kiosk can be drawn in.
pub trait Tint: PixelColor {
    /// True where letters have soft edges.
    const SHADES: bool;

    /// The colour of an ink.
    fn of(ink: Ink) -> Self;

    /// From the ground (0) to the ink (15).
    fn between(ground: Ink, ink: Ink, shade: u8) -> Self;
}

/// The colours of the desktop by daylight.
impl Tint for Rgb565 {
    const SHADES: bool = true;

    fn of(ink: Ink) -> Self {
        let [red, green, blue] = rgb565(ink);
        Self::new(red, green, blue)
    }

    fn between(ground: Ink, ink: Ink, shade: u8) -> Self {
        let shade = shade.min(15);
        let (ground, ink) = (rgb565(ground), rgb565(ink));
        let mixed = |from: u8, to: u8| {
            let sum = u16::from(from).saturating_mul(15_u16.saturating_sub(shade.into()));
            let sum = sum.saturating_add(u16::from(to).saturating_mul(shade.into())).saturating_add(7);
            u8::try_from(sum / 15).unwrap_or(u8::MAX)
        };
        let ([r0, g0, b0], [r1, g1, b1]) = (ground, ink);
        Self::new(mixed(r0, r1), mixed(g0, g1), mixed(b0, b1))
    }
}

/// Black on white: `On` is black, as on memory displays and electronic paper.
impl Tint for BinaryColor {
    const SHADES: bool = false;

    fn of(ink: Ink) -> Self {
        match ink {
            Ink::Page | Ink::Surface | Ink::Line | Ink::AccentSoft | Ink::OnAccent => Self::Off,
            Ink::Edge | Ink::Text | Ink::Muted | Ink::Accent | Ink::Met | Ink::Behind => Self::On,
        }
    }

    fn between(ground: Ink, ink: Ink, shade: u8) -> Self {
        Self::of(if shade > 7 { ink } else { ground })
    }
}
