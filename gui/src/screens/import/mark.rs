//! The signs of what is done to a row: told apart by their form, not by their colour alone.

use super::Chip;
use crate::chart::Scene;
use crate::chart::scene::{Pen, point};
use crate::theme::Ink;
use peil_words::Key;

/// The size of a sign.
pub(super) const SIZE: f32 = 16.0;

impl Chip {
    /// What is done, in a word.
    #[must_use]
    pub const fn name(self) -> Key {
        match self {
            Self::Added => Key::ImportChipAdded,
            Self::Changed => Key::ImportChipChanged,
            Self::Skipped => Key::ImportChipSkipped,
            Self::Conflict => Key::ImportChipConflict,
            Self::Refused => Key::ImportChipRefused,
        }
    }

    /// The colour of its word.
    pub(super) const fn ink(self) -> Ink {
        match self {
            Self::Added => Ink::Met,
            Self::Changed => Ink::Accent,
            Self::Skipped => Ink::Muted,
            Self::Conflict => Ink::Warning,
            Self::Refused => Ink::Away,
        }
    }

    /// A plus, a pencil stroke, a dash, two arrows against each other, a cross.
    pub(super) fn sign(self) -> Scene {
        let mut scene = Scene::new(SIZE, SIZE);
        let ink = self.ink();
        let pen = Pen::solid(ink, 2.0);
        let mut line = |points: &[(f32, f32)]| {
            scene.line(points.iter().map(|(x, y)| point(*x, *y)).collect(), pen);
        };
        match self {
            Self::Added => {
                line(&[(3.0, 8.0), (13.0, 8.0)]);
                line(&[(8.0, 3.0), (8.0, 13.0)]);
            }
            Self::Changed => {
                line(&[(2.5, 13.5), (4.0, 9.5), (10.5, 3.0), (13.0, 5.5), (6.5, 12.0), (2.5, 13.5)]);
            }
            Self::Skipped => line(&[(3.5, 8.0), (12.5, 8.0)]),
            Self::Conflict => {
                line(&[(1.5, 8.0), (6.0, 8.0)]);
                line(&[(3.8, 5.2), (6.6, 8.0), (3.8, 10.8)]);
                line(&[(14.5, 8.0), (10.0, 8.0)]);
                line(&[(12.2, 5.2), (9.4, 8.0), (12.2, 10.8)]);
            }
            Self::Refused => {
                line(&[(3.8, 3.8), (12.2, 12.2)]);
                line(&[(12.2, 3.8), (3.8, 12.2)]);
            }
        }
        scene
    }
}
