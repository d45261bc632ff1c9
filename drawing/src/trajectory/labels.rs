//! What is written on the chart, the most important first, each where there is room.

use super::{Grid, Trajectory};
use crate::place::{AROUND, Candidate, Placer, write};
use crate::scene::{Across, Along, Scene, point};
use crate::{Ink, Type, measure};

impl Trajectory {
    pub(super) fn write(&self, scene: &mut Scene, grid: &Grid, placer: &mut Placer) {
        self.write_ends(scene, grid, placer);
        if let Some((value, by, text)) = &self.target {
            let right = by.map_or(grid.plot.max.x, |month| grid.x(month));
            // Above and under the line, from its end towards its start; over the plot where the curves leave no room.
            let length = right - grid.plot.min.x;
            let over = (0.0, grid.plot.min.y - grid.y(*value) - 6.0, (Across::Right, Along::Bottom));
            let back = [-11.0, -60.0, -120.0, -200.0, -300.0, -420.0, -560.0, -700.0];
            let start = [
                (2.0 - length, -4.0, (Across::Left, Along::Bottom)),
                (2.0 - length, 4.0, (Across::Left, Along::Top)),
            ];
            let candidates: Vec<Candidate> = back
                .into_iter()
                .flat_map(|x| {
                    [(x, -4.0, (Across::Right, Along::Bottom)), (x, 4.0, (Across::Right, Along::Top))]
                })
                .chain(start)
                .chain([over])
                .collect();
            let at = point(right, grid.y(*value));
            let label = placer.place(at, text, Type::SmallStrong, Ink::Text, &candidates);
            write(scene, label);
        }
        // The latest value first: when room is scarce it is the one to keep.
        let latest = self.marks.iter().rposition(|mark| mark.segment.is_some());
        let order =
            latest.into_iter().chain((0..self.marks.len()).rev().filter(|index| Some(*index) != latest));
        for index in order {
            let mark = &self.marks[index];
            let (kind, ink) =
                if Some(index) == latest { (Type::Strong, Ink::Accent) } else { (Type::Small, Ink::Text) };
            let at = grid.at(mark.spot);
            let label = if Some(index) == latest {
                placer.place(at, &mark.label, kind, ink, &AROUND)
            } else {
                placer.place_clear(at, &mark.label, kind, ink, &AROUND)
            };
            write(scene, label);
        }
        self.write_early_ends(scene, grid, placer);
        for mark in &self.others {
            let at = grid.at(mark.spot);
            write(scene, placer.place_clear(at, &mark.label, Type::Small, Ink::Warning, &AROUND));
        }
        self.write_required(scene, grid, placer);
        self.write_today(scene, grid, placer);
        self.write_segments(scene, grid, placer);
    }

    /// Beside its own line, and not before it begins, where it would belong to the figures.
    fn write_required(&self, scene: &mut Scene, grid: &Grid, placer: &mut Placer) {
        let Some(slant) = &self.required else { return };
        let (from, to) = (grid.at(slant.from), grid.at(slant.to));
        let way = point(to.x - from.x, to.y - from.y);
        let rises = to.y < from.y;
        let away = if rises { (Across::Right, Along::Bottom) } else { (Across::Left, Along::Bottom) };
        let under = if rises { (Across::Left, Along::Top) } else { (Across::Right, Along::Top) };
        let width = measure::width(&slant.label, Type::Small);
        // In the middle first, then towards both ends.
        let along =
            (0..=9_u8).flat_map(|step| [f32::from(step), -f32::from(step)].map(|step| 0.5 + step * 0.05));
        let candidates: Vec<Candidate> = along
            .map(|share| (way.x * share, way.y * share))
            .flat_map(|(x, y)| [(x - 4.0, y - 4.0, away), (x + 6.0, y + 4.0, under)])
            .filter(|(x, _, (across, _))| match across {
                Across::Right => x - width >= 0.0,
                _ => *x >= 0.0,
            })
            .collect();
        let label = placer.place_clear(from, &slant.label, Type::Small, Ink::Text, &candidates);
        write(scene, label);
    }

    fn write_today(&self, scene: &mut Scene, grid: &Grid, placer: &mut Placer) {
        let Some((month, text)) = &self.today else { return };
        // At the foot of the line, and at its head where the figures are low.
        let height = grid.plot.max.y - grid.plot.min.y;
        let candidates: [Candidate; 4] = [
            (5.0, -4.0, (Across::Left, Along::Bottom)),
            (-5.0, -4.0, (Across::Right, Along::Bottom)),
            (5.0, 4.0 - height, (Across::Left, Along::Top)),
            (-5.0, 4.0 - height, (Across::Right, Along::Top)),
        ];
        let foot = point(grid.x(*month), grid.plot.max.y);
        write(scene, placer.place_clear(foot, text, Type::Small, Ink::Muted, &candidates));
    }

    fn write_segments(&self, scene: &mut Scene, grid: &Grid, placer: &mut Placer) {
        const UNDER: [Candidate; 6] = [
            (0.0, 24.0, (Across::Middle, Along::Top)),
            (0.0, -24.0, (Across::Middle, Along::Bottom)),
            (0.0, 10.0, (Across::Left, Along::Top)),
            (0.0, 10.0, (Across::Right, Along::Top)),
            (0.0, 40.0, (Across::Middle, Along::Top)),
            (0.0, -40.0, (Across::Middle, Along::Bottom)),
        ];
        for (segment, name) in self.segments.iter().enumerate() {
            let Some(mark) = self.marks.iter().find(|mark| mark.segment == Some(segment)) else { continue };
            let ink = if self.latest_segment() == Some(segment) { Ink::Accent } else { Ink::Muted };
            let at = grid.at(mark.spot);
            write(scene, placer.place_clear(at, name, Type::Small, ink, &UNDER));
        }
    }
}
