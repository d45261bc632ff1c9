//! The twelve points of a scan as the rungs of a ladder on its side, with the four levels under them.

use crate::scene::{Across, Along, Area, Label, Pen, Scene, point};
use crate::{Ink, Type};
use peil_core::intensity::{ITEMS, Level, Score};

/// What a ladder shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// The points with every unknown answer a no.
    pub worst: Score,
    /// The points with every unknown answer a yes.
    pub best: Score,
    /// The names of the levels, from very low to very high.
    pub levels: [String; Level::ALL.len()],
    /// The name of the basic level.
    pub basic: String,
}

/// Between rungs.
const APART: f32 = 4.0;
/// The height of a rung.
const RUNG: f32 = 18.0;
/// The room above the rungs, for the name of the basic level.
const ABOVE: f32 = 24.0;
/// The room under them.
const BELOW: f32 = 28.0;

impl Ladder {
    /// The drawing at a width in points. Nothing is told by colour alone: what is reached is filled, what may be is
    /// hatched, and the level that holds stands out.
    #[must_use]
    pub fn scene(&self, width: f32) -> Scene {
        let mut scene = Scene::new(width, ABOVE + RUNG + BELOW);
        #[expect(clippy::cast_precision_loss, reason = "twelve")]
        let wide = (width - APART * (ITEMS - 1) as f32) / ITEMS as f32;
        let left = |rung: u8| f32::from(rung) * (wide + APART);
        let (top, foot) = (ABOVE, ABOVE + RUNG);
        for rung in (0_u8..).take(ITEMS) {
            let area = Area::new(point(left(rung), top), point(left(rung) + wide, foot));
            if rung < self.worst.points() {
                scene.fill(area, Ink::Accent);
            } else {
                scene.fill(area, Ink::Line);
                if rung < self.best.points() {
                    hatch(&mut scene, area);
                }
            }
        }
        self.write_basic(&mut scene, left(first(Level::Low)) - APART / 2.0, top);
        let certain = (self.worst.level() == self.best.level()).then(|| self.worst.level());
        for (level, name) in Level::ALL.into_iter().zip(&self.levels) {
            let from = left(first(level));
            let to = left(level.maximum()) - APART;
            let reached = certain == Some(level);
            let ink = if reached { Ink::Accent } else { Ink::Edge };
            let line = vec![point(from, foot + 4.5), point(to, foot + 4.5)];
            scene.line(line, Pen::solid(ink, if reached { 2.4 } else { 1.0 }));
            scene.text(Label {
                at: point(f32::midpoint(from, to), foot + 8.0),
                anchor: (Across::Middle, Along::Top),
                text: name.clone(),
                kind: if reached { Type::SmallStrong } else { Type::Small },
                ink: if reached { Ink::Accent } else { Ink::Muted },
            });
        }
        scene
    }

    /// The bolt of a target where the basic level begins.
    fn write_basic(&self, scene: &mut Scene, x: f32, top: f32) {
        scene.line(vec![point(x, top - 4.0), point(x, top + RUNG)], Pen::solid(Ink::Text, 1.4));
        let bolt = vec![point(x, top - 3.0), point(x - 5.0, top - 11.0), point(x + 5.0, top - 11.0)];
        scene.polygon(bolt, Some(Ink::Text), None);
        scene.text(Label {
            at: point(x + 9.0, top - 7.0),
            anchor: (Across::Left, Along::Middle),
            text: self.basic.clone(),
            kind: Type::SmallStrong,
            ink: Ink::Text,
        });
    }
}

/// The first rung of a level, from 0. The lowest level begins with no points at all, and yet has the first rung.
const fn first(level: Level) -> u8 {
    level.minimum().saturating_sub(1)
}

fn hatch(scene: &mut Scene, area: Area) {
    let mut x = area.min.x + 2.0;
    while x + 5.0 < area.max.x {
        let stripe = vec![point(x, area.max.y - 2.0), point(x + 4.0, area.min.y + 2.0)];
        scene.line(stripe, Pen::solid(Ink::Accent, 1.1));
        x += 5.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Shape;
    use peil_words::{Language, Words};

    fn ladder(worst: u8, best: u8, language: Language) -> Ladder {
        let words = Words::new(language);
        let score = |points| Score::new(points).unwrap();
        Ladder {
            worst: score(worst),
            best: score(best),
            levels: Level::ALL.map(|level| words.level(level)),
            basic: words.say(peil_words::Key::ScanBasic),
        }
    }

    fn filled(scene: &Scene) -> usize {
        let is = |shape: &&Shape| matches!(shape, Shape::Polygon { fill: Some(Ink::Accent), .. });
        scene.shapes.iter().filter(is).count()
    }

    #[test]
    fn as_many_rungs_are_filled_as_there_are_certain_points() {
        for worst in 0..=12 {
            for best in worst..=12 {
                let scene = ladder(worst, best, Language::Dutch).scene(480.0);
                assert_eq!(filled(&scene), usize::from(worst), "{worst} to {best}");
            }
        }
    }

    #[test]
    fn no_name_touches_another_or_leaves_the_drawing() {
        for language in Language::ALL {
            let scene = ladder(5, 7, language).scene(480.0);
            let labels: Vec<&Label> = scene.labels().collect();
            assert_eq!(labels.len(), 5);
            for (index, label) in labels.iter().enumerate() {
                assert!(scene.frame().holds(&label.area()), "{language}: {label:?}");
                for other in labels.iter().skip(index + 1) {
                    assert!(!label.area().overlaps(&other.area()), "{language}: {label:?} {other:?}");
                }
            }
        }
    }

    #[test]
    fn a_level_stands_out_only_where_it_is_certain() {
        let strong = |scene: &Scene| scene.labels().filter(|label| label.ink == Ink::Accent).count();
        assert_eq!(strong(&ladder(5, 6, Language::Dutch).scene(480.0)), 1);
        assert_eq!(strong(&ladder(6, 7, Language::Dutch).scene(480.0)), 0);
    }
}
