//! The tokens of the design: colour, spacing, type. Nothing else in the application names a colour or a font size.

use super::ink::Ink;

/// The colours of one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    colors: [(Ink, [u8; 3]); 20],
}

/// Ink on paper: daylight, projector, print.
pub const LIGHT: Palette = Palette {
    colors: [
        (Ink::Page, [0xF4, 0xF3, 0xEE]),
        (Ink::Surface, [0xFF, 0xFF, 0xFF]),
        (Ink::Raised, [0xEF, 0xF4, 0xF6]),
        (Ink::Line, [0xE1, 0xDE, 0xD5]),
        (Ink::Edge, [0x8A, 0x93, 0x9C]),
        (Ink::Text, [0x16, 0x21, 0x2B]),
        (Ink::Muted, [0x52, 0x5E, 0x69]),
        (Ink::Accent, [0x0B, 0x55, 0x70]),
        (Ink::AccentSoft, [0xD5, 0xE6, 0xEC]),
        (Ink::OnAccent, [0xFF, 0xFF, 0xFF]),
        (Ink::Warning, [0x7D, 0x4E, 0x00]),
        (Ink::WarningSoft, [0xFB, 0xEF, 0xD3]),
        (Ink::Met, [0x00, 0x66, 0x4F]),
        (Ink::OnLine, [0x1D, 0x57, 0xB5]),
        (Ink::Behind, [0x99, 0x52, 0x00]),
        (Ink::Away, [0xA8, 0x20, 0x1A]),
        (Ink::Open, [0x52, 0x5E, 0x69]),
        (Ink::Growth, [0x6B, 0x3F, 0xA0]),
        (Ink::Logistic, [0x58, 0x63, 0x00]),
        (Ink::Fitted, [0x95, 0x2C, 0x6E]),
    ],
};

/// Light on slate: evening, and eyes that prefer it.
pub const DARK: Palette = Palette {
    colors: [
        (Ink::Page, [0x0F, 0x16, 0x1C]),
        (Ink::Surface, [0x17, 0x20, 0x28]),
        (Ink::Raised, [0x20, 0x2C, 0x36]),
        (Ink::Line, [0x2A, 0x36, 0x41]),
        (Ink::Edge, [0x71, 0x80, 0x8D]),
        (Ink::Text, [0xEA, 0xEE, 0xF1]),
        (Ink::Muted, [0xA9, 0xB5, 0xBF]),
        (Ink::Accent, [0x7F, 0xC8, 0xE2]),
        (Ink::AccentSoft, [0x1D, 0x45, 0x56]),
        (Ink::OnAccent, [0x0A, 0x1A, 0x22]),
        (Ink::Warning, [0xF0, 0xC2, 0x65]),
        (Ink::WarningSoft, [0x3A, 0x2F, 0x16]),
        (Ink::Met, [0x5F, 0xD3, 0xB0]),
        (Ink::OnLine, [0x8F, 0xB8, 0xFF]),
        (Ink::Behind, [0xF5, 0xAE, 0x5A]),
        (Ink::Away, [0xFF, 0x8A, 0x73]),
        (Ink::Open, [0xA9, 0xB5, 0xBF]),
        (Ink::Growth, [0xC9, 0xAA, 0xF7]),
        (Ink::Logistic, [0xC8, 0xD2, 0x6B]),
        (Ink::Fitted, [0xF2, 0xA4, 0xD2]),
    ],
};

impl Palette {
    /// The palette of the dark or the light theme.
    #[must_use]
    pub const fn of(dark: bool) -> &'static Self {
        if dark { &DARK } else { &LIGHT }
    }

    /// Red, green and blue for a meaning.
    #[must_use]
    pub fn rgb(&self, ink: Ink) -> [u8; 3] {
        // The palettes are in the order of the meanings; a test holds them to it.
        self.colors[ink as usize].1
    }
}

/// Distances, in points.
pub mod space {
    /// Between a symbol and its word.
    pub const HAIR: f32 = 4.0;
    /// Between things that belong together.
    pub const SMALL: f32 = 8.0;
    /// Inside a card.
    pub const MEDIUM: f32 = 14.0;
    /// Between cards.
    pub const LARGE: f32 = 20.0;
    /// Between sections.
    pub const SECTION: f32 = 34.0;
    /// The rounding of cards.
    pub const CORNER: u8 = 6;
    /// The smallest height of something to click on.
    pub const TARGET: f32 = 30.0;
}

/// The sizes and weights of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    /// Notes and axis labels.
    Small,
    /// Small and heavier: the heads of columns.
    SmallStrong,
    /// Running text.
    Body,
    /// Running text that stands out.
    Strong,
    /// Figures in rows.
    Number,
    /// Heads of cards.
    Title,
    /// Heads of screens.
    Heading,
    /// The big figures.
    Figure,
}

impl Type {
    /// The size in points.
    #[must_use]
    pub const fn size(self) -> f32 {
        match self {
            Self::Small | Self::SmallStrong => 12.5,
            Self::Body | Self::Strong => 14.5,
            Self::Number => 17.0,
            Self::Title => 18.0,
            Self::Heading => 27.0,
            Self::Figure => 34.0,
        }
    }

    /// Whether it is set in the heavier weight.
    #[must_use]
    pub const fn is_strong(self) -> bool {
        !matches!(self, Self::Small | Self::Body)
    }
}

#[cfg(test)]
#[expect(
    clippy::disallowed_methods,
    reason = "contrast and colour distance need no equal bits on every platform"
)]
mod tests {
    use super::*;

    fn linear(channel: u8) -> f64 {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    }

    fn linear_rgb(rgb: [u8; 3]) -> [f64; 3] {
        rgb.map(linear)
    }

    fn luminance(rgb: [u8; 3]) -> f64 {
        let [red, green, blue] = linear_rgb(rgb);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn palettes_are_in_the_order_of_the_meanings() {
        for palette in [LIGHT, DARK] {
            for (ink, (named, _)) in Ink::ALL.into_iter().zip(palette.colors) {
                assert_eq!(ink, named);
                assert_eq!(palette.rgb(ink), palette.colors[ink as usize].1);
            }
        }
    }

    #[test]
    fn text_has_enough_contrast_on_every_ground_it_stands_on() {
        let texts = [
            Ink::Text,
            Ink::Muted,
            Ink::Accent,
            Ink::Warning,
            Ink::Met,
            Ink::OnLine,
            Ink::Behind,
            Ink::Away,
            Ink::Open,
            Ink::Growth,
            Ink::Logistic,
            Ink::Fitted,
        ];
        for palette in [LIGHT, DARK] {
            for ground in [Ink::Page, Ink::Surface, Ink::Raised] {
                for text in texts {
                    let found = contrast(palette.rgb(text), palette.rgb(ground));
                    assert!(found >= 4.5, "{text:?} on {ground:?}: {found:.2}");
                }
            }
            for (text, ground) in [
                (Ink::OnAccent, Ink::Accent),
                (Ink::Text, Ink::AccentSoft),
                (Ink::Accent, Ink::AccentSoft),
                (Ink::Text, Ink::WarningSoft),
                (Ink::Warning, Ink::WarningSoft),
            ] {
                let found = contrast(palette.rgb(text), palette.rgb(ground));
                assert!(found >= 4.5, "{text:?} on {ground:?}: {found:.2}");
            }
        }
    }

    #[test]
    fn edges_and_ticks_can_be_told_from_their_ground() {
        for palette in [LIGHT, DARK] {
            for ground in [Ink::Page, Ink::Surface] {
                assert!(contrast(palette.rgb(Ink::Edge), palette.rgb(ground)) >= 2.7, "{ground:?}");
            }
        }
    }

    /// Linear RGB as a dichromat sees it (Viénot, Brettel and Mollon 1999: protan and deutan).
    fn as_seen(rgb: [u8; 3], protan: bool) -> [f64; 3] {
        let [red, green, blue] = linear_rgb(rgb);
        if protan {
            let mixed = 0.112_38 * red + 0.887_62 * green;
            [mixed, mixed, 0.004_01 * red - 0.004_01 * green + blue]
        } else {
            let mixed = 0.292_75 * red + 0.707_25 * green;
            [mixed, mixed, -0.022_34 * red + 0.022_34 * green + blue]
        }
    }

    /// CIE L*a*b* (D65), in which distances are roughly even to the eye.
    fn lab(linear: [f64; 3]) -> [f64; 3] {
        let [red, green, blue] = linear.map(|channel| channel.max(0.0));
        let curve = |share: f64| if share > 0.008_856 { share.cbrt() } else { 7.787 * share + 16.0 / 116.0 };
        let x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.950_47);
        let y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        let z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.088_83);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    #[test]
    fn colour_blind_readers_can_tell_good_from_bad() {
        // Symbol and word carry the verdict; the colours must at least not contradict them.
        for palette in [LIGHT, DARK] {
            for good in [Ink::Met, Ink::OnLine] {
                for bad in [Ink::Behind, Ink::Away] {
                    for protan in [true, false] {
                        let seen = |ink| lab(as_seen(palette.rgb(ink), protan));
                        let distance: f64 = seen(good)
                            .iter()
                            .zip(seen(bad))
                            .map(|(a, b)| (a - b).powi(2))
                            .sum::<f64>()
                            .sqrt();
                        assert!(distance > 18.0, "{good:?} and {bad:?}: {distance:.1}");
                    }
                }
            }
        }
    }
}
