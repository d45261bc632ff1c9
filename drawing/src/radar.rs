//! Six scores from 0 to 100 around a centre, for several moments at once.

use super::look::{Look, Marker};
use super::scene::{Across, Along, Dash, Label, Pen, Point, Scene, point};
use crate::{Ink, Type, measure};

/// How many axes there are.
pub const AXES: usize = 6;

/// A radar of six axes, the first upwards and the others clockwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Radar {
    /// The names of the axes.
    pub axes: [String; AXES],
    /// What is drawn, the last on top.
    pub series: Vec<Series>,
}

/// One line around the centre.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The scores, 0 to 100; what lies outside is drawn at the end of its axis. Where there is none, the line is broken.
    pub scores: [Option<f32>; AXES],
    /// How it is drawn.
    pub look: Look,
}

/// The looks of T0, T1, T2 and of the mean of a portfolio: no two share their colour, their dashes or their marks.
pub const LOOKS: [Look; 4] = [
    Look::new(Ink::Muted, 1.8, Dash::Dotted, Marker::Circle),
    Look::new(Ink::Growth, 1.8, Dash::Dashed, Marker::Square),
    Look::new(Ink::Accent, 2.2, Dash::Solid, Marker::Diamond),
    Look::new(Ink::Fitted, 1.6, Dash::DashDot, Marker::Triangle),
];

/// The look of a company's own target, which shares none of theirs either.
pub const TARGET: Look = Look::new(Ink::Met, 1.8, Dash::Long, Marker::Funnel);

/// Directions of the axes, rightwards and downwards: multiples of sixty degrees.
const WAYS: [(f32, f32); AXES] =
    [(0.0, -1.0), (SIDE, -0.5), (SIDE, 0.5), (0.0, 1.0), (-SIDE, 0.5), (-SIDE, -0.5)];
/// The cosine of thirty degrees.
const SIDE: f32 = 0.866_025_4;
/// Between the end of an axis and its name.
const GAP: f32 = 8.0;
/// The length of an axis, at most and at least.
const LONGEST: f32 = 165.0;
const SHORTEST: f32 = 44.0;

const NAMES: Type = Type::Small;

impl Radar {
    /// The drawing at a width in points; its height follows.
    #[must_use]
    pub fn scene(&self, width: f32) -> Scene {
        let word = |name: &String| {
            let widths = name.split_whitespace().map(|word| measure::width(word, NAMES));
            widths.fold(0.0_f32, f32::max)
        };
        let [_, right_up, right_down, _, left_down, left_up] = &self.axes;
        let widest = [right_up, right_down, left_down, left_up].map(word).into_iter().fold(0.0, f32::max);
        // The names at the sides get at least the width of their longest word.
        let length = ((width / 2.0 - GAP - widest - 1.0) / SIDE).clamp(SHORTEST, LONGEST);
        let room = (width / 2.0 - GAP - length * SIDE).max(widest);
        let line = measure::height(NAMES);
        let names: [Vec<String>; AXES] = std::array::from_fn(|axis| {
            let upright = axis % (AXES / 2) == 0;
            broken(&self.axes[axis], if upright { width } else { room })
        });
        #[expect(clippy::cast_precision_loss, reason = "a name has few lines")]
        let tall = |axis: usize| names[axis].len() as f32 * line;
        let top = (GAP + tall(0)).max(tall(1).max(tall(5)) / 2.0 - length / 2.0);
        let bottom = (GAP + tall(3)).max(tall(2).max(tall(4)) / 2.0 - length / 2.0);
        let mut scene = Scene::new(width, top + 2.0 * length + bottom);
        let center = point(width / 2.0, top + length);
        grid(&mut scene, center, length);
        for series in &self.series {
            series.draw(&mut scene, center, length);
        }
        for (axis, lines) in names.iter().enumerate() {
            let (x, y) = WAYS[axis];
            let end = point(center.x + x * (length + GAP), center.y + y * length);
            let (across, start) = match axis {
                0 => (Across::Middle, end.y - GAP - tall(0)),
                3 => (Across::Middle, end.y + GAP),
                1 | 2 => (Across::Left, end.y - tall(axis) / 2.0),
                _ => (Across::Right, end.y - tall(axis) / 2.0),
            };
            for (number, text) in (0_u8..).zip(lines) {
                scene.text(Label {
                    at: point(end.x, start + f32::from(number) * line),
                    anchor: (across, Along::Top),
                    text: text.clone(),
                    kind: NAMES,
                    ink: Ink::Text,
                });
            }
        }
        scene
    }
}

impl Series {
    fn draw(&self, scene: &mut Scene, center: Point, length: f32) {
        let corners: [Option<Point>; AXES] = std::array::from_fn(|axis| {
            self.scores[axis].map(|score| at(center, WAYS[axis], length * score.clamp(0.0, 100.0) / 100.0))
        });
        let mut all: Vec<Point> = corners.into_iter().flatten().collect();
        let marks = all.clone();
        if marks.len() == AXES {
            all.extend(marks.first().copied());
            scene.line(all, self.look.pen);
        } else {
            for (axis, corner) in corners.into_iter().enumerate() {
                if let (Some(corner), Some(next)) = (corner, corners[(axis + 1) % AXES]) {
                    scene.line(vec![corner, next], self.look.pen);
                }
            }
        }
        for mark in marks {
            self.look.mark(scene, mark);
        }
    }
}

fn at(center: Point, (x, y): (f32, f32), far: f32) -> Point {
    point(center.x + x * far, center.y + y * far)
}

/// The axes, and rings at every quarter, where the bands of the scores end.
fn grid(scene: &mut Scene, center: Point, length: f32) {
    for quarter in 1..=4_u8 {
        let far = length * f32::from(quarter) / 4.0;
        let mut ring: Vec<Point> = WAYS.into_iter().map(|way| at(center, way, far)).collect();
        ring.extend(ring.first().copied());
        let ink = if quarter == 4 { Ink::Edge } else { Ink::Line };
        scene.line(ring, Pen::solid(ink, 1.0));
    }
    for way in WAYS {
        scene.line(vec![center, at(center, way, length)], Pen::solid(Ink::Line, 1.0));
    }
    for score in [50_u8, 100] {
        let far = length * f32::from(score) / 100.0;
        scene.text(Label {
            at: point(center.x + 4.0, center.y - far + 2.0),
            anchor: (Across::Left, Along::Top),
            text: score.to_string(),
            kind: NAMES,
            ink: Ink::Muted,
        });
    }
}

/// A name broken into lines of a width; a word that is wider has a line of its own.
fn broken(name: &str, room: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match (longer, lines.last_mut()) {
            (Some(longer), Some(line)) if measure::width(&longer, NAMES) <= room => *line = longer,
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Shape;
    use peil_core::maturity::Dimension;
    use peil_words::{Language, Words};
    use std::collections::HashSet;

    fn radar(language: Language, series: Vec<Series>) -> Radar {
        let words = Words::new(language);
        Radar { axes: Dimension::ALL.map(|dimension| words.dimension(dimension)), series }
    }

    fn all_looks() -> Vec<Series> {
        let scores = [[0.0; AXES], [100.0; AXES], [40.0, 50.7, 52.7, 61.9, 32.0, 40.0], [120.0; AXES]];
        let series = LOOKS.into_iter().zip(scores);
        series.map(|(look, scores)| Series { scores: scores.map(Some), look }).collect()
    }

    #[test]
    fn everything_lies_inside_the_picture_at_every_width() {
        for language in Language::ALL {
            let radar = radar(language, all_looks());
            for width in (320_u16..=1200).step_by(20) {
                let scene = radar.scene(f32::from(width));
                assert!((scene.width - f32::from(width)).abs() < 0.01);
                let frame = scene.frame().grown(0.01);
                for label in scene.labels() {
                    assert!(frame.holds(&label.area()), "{language} {width}: {label:?} in {frame:?}");
                }
                for shape in &scene.shapes {
                    if let Shape::Line { points, .. } | Shape::Polygon { points, .. } = shape {
                        for place in points {
                            assert!(
                                place.x >= 0.0
                                    && place.x <= scene.width
                                    && place.y >= 0.0
                                    && place.y <= scene.height,
                                "{language} {width}: {place:?}"
                            );
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn there_are_six_axes_with_a_name_each_that_do_not_touch() {
        for language in Language::ALL {
            let radar = radar(language, Vec::new());
            for width in [320.0, 420.0, 700.0, 1200.0] {
                let scene = radar.scene(width);
                let spokes = scene
                    .shapes
                    .iter()
                    .filter(|shape| matches!(shape, Shape::Line { points, .. } if points.len() == 2));
                assert_eq!(spokes.count(), AXES);
                let labels: Vec<&Label> = scene.labels().filter(|label| label.ink == Ink::Text).collect();
                let said = labels.iter().map(|label| label.text.as_str()).collect::<Vec<_>>().join(" ");
                assert_eq!(said, radar.axes.join(" "), "{language} {width}");
                for (index, label) in labels.iter().enumerate() {
                    for other in labels.iter().skip(index + 1) {
                        // Lines of one name stand on each other without room between.
                        let area = other.area().grown(-0.01);
                        assert!(!label.area().overlaps(&area), "{language} {width}: {label:?} {other:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_score_lies_on_its_axis_at_its_share_of_the_length() {
        let scores = [0.0, 25.0, 50.0, 75.0, 100.0, 10.0];
        let scene =
            radar(Language::Dutch, vec![Series { scores: scores.map(Some), look: LOOKS[2] }]).scene(500.0);
        let drawn = scene.shapes.iter().find_map(|shape| match shape {
            Shape::Line { points, pen } if *pen == LOOKS[2].pen => Some(points.clone()),
            _ => None,
        });
        let drawn = drawn.expect("a line");
        assert_eq!(drawn.len(), AXES + 1);
        assert_eq!(drawn.first(), drawn.last(), "the line is closed");
        let center = drawn[0];
        let far = |place: &Point| (place.x - center.x).hypot(place.y - center.y);
        let longest = far(&drawn[4]);
        for (place, score) in drawn.iter().zip(scores) {
            assert!((far(place) - longest * score / 100.0).abs() < 0.01, "{score}");
        }
        // 75 of the fourth axis, straight down.
        assert!((drawn[3].x - center.x).abs() < 0.01 && drawn[3].y > center.y);
    }

    #[test]
    fn a_line_is_broken_where_there_is_no_score() {
        let lines = |scores| {
            let scene = radar(Language::Dutch, vec![Series { scores, look: TARGET }]).scene(500.0);
            let of = |shape: &&Shape| matches!(shape, Shape::Line { pen, .. } if *pen == TARGET.pen);
            let marks = |shape: &&Shape| matches!(shape, Shape::Polygon { points, .. } if points.len() == 3);
            (scene.shapes.iter().filter(of).count(), scene.shapes.iter().filter(marks).count())
        };
        let some = Some(60.0);
        assert_eq!(lines([some; AXES]), (1, 6));
        assert_eq!(lines([some, some, None, some, None, some]), (2, 4), "from the last to the first too");
        assert_eq!(lines([None, some, None, None, some, None]), (0, 2));
        assert_eq!(lines([None; AXES]), (0, 0));
    }

    #[test]
    fn no_two_series_share_colour_dash_or_mark() {
        let mut inks = HashSet::new();
        let mut marks = HashSet::new();
        let mut dashes = Vec::new();
        for look in LOOKS.into_iter().chain([TARGET]) {
            assert!(inks.insert(look.pen.ink) && marks.insert(look.marker), "{look:?}");
            assert!(!dashes.contains(&look.pen.dash), "{look:?}");
            dashes.push(look.pen.dash);
        }
    }
}
