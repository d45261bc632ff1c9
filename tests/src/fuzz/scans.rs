//! Scans, one by one, counted, and advised: by plain counting and by trying every set.

use super::input::{Input, Output};
use peil_core::intensity::{
    Answer, Case, Composition, Effort, ITEM_BITS, ITEMS, Level, Scan, Tally, cheapest_steps,
};

pub(super) fn run(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let composition = Composition::ALL[usize::from(input.below(6))];
    let level = [Level::VeryLow, Level::Low, Level::High, Level::VeryHigh][usize::from(input.below(4))];
    let efforts: [u16; ITEMS] = std::array::from_fn(|_| input.short());
    let (mut yes, mut unknown) = (Vec::new(), Vec::new());
    while !input.is_empty() {
        yes.push(input.short());
        unknown.push(input.short());
    }
    let scans: Vec<_> = yes.iter().zip(&unknown).map(|(yes, unknown)| check_bits(*yes, *unknown)).collect();
    check_pairs(composition, &yes, &unknown, &scans);
    let sound: Vec<Scan> = scans.into_iter().flatten().collect();
    check_tally(composition, &sound);
    for scan in &sound {
        check_scan(*scan);
        check_deduced(composition, *scan);
    }
    if let Some(first) = sound.first() {
        check_advice(composition, *first, level, &Effort::new(efforts), &efforts);
    }
}

fn check_bits(yes: u16, unknown: u16) -> Option<Scan> {
    let sound = yes & unknown == 0 && yes <= ITEM_BITS && unknown <= ITEM_BITS;
    let scan = Scan::from_bits(yes, unknown);
    assert_eq!(scan.is_ok(), sound, "{yes:b} {unknown:b}");
    scan.ok()
}

fn check_scan(scan: Scan) {
    let answers: Vec<Answer> = scan.answers().collect();
    let count = |wanted| answers.iter().filter(|answer| **answer == wanted).count();
    let (low, high) = (count(Answer::Yes), count(Answer::Yes) + count(Answer::Unknown));
    assert_eq!(usize::from(scan.worst().points()), low);
    assert_eq!(usize::from(scan.best().points()), high);
    let level = |points: usize| match points {
        0..4 => Level::VeryLow,
        4..7 => Level::Low,
        7..10 => Level::High,
        _ => Level::VeryHigh,
    };
    assert_eq!(scan.level(), (level(low) == level(high)).then(|| level(low)));
    assert_eq!(usize::from(scan.worst().gap_to_basic()), 4_usize.saturating_sub(low));
    let next = [4, 7, 10].into_iter().find(|start| *start > low).map(|start| start - low);
    assert_eq!(scan.worst().gap_to_next().map(usize::from), next);
    assert_eq!(scan.to_string().parse(), Ok(scan));
    assert_eq!(Scan::from_answers(answers.try_into().expect("twelve")), scan);
}

/// Deducing fills unknown answers only, once and for all.
fn check_deduced(composition: Composition, scan: Scan) {
    let deduced = composition.deduced(scan);
    for (before, after) in scan.answers().zip(deduced.answers()) {
        assert!(before == after || before == Answer::Unknown);
    }
    assert_eq!(composition.contradictions(deduced), composition.contradictions(scan));
    assert_eq!(composition.deduced(deduced), deduced, "{scan} in {composition}");
}

fn check_pairs(composition: Composition, yes: &[u16], unknown: &[u16], scans: &[Option<Scan>]) {
    let mut fast = Tally::new(composition);
    let mut plain = Tally::new(composition);
    for scan in scans.iter().flatten() {
        plain.add(*scan).expect("few");
    }
    let counted = fast.add_pairs(yes, unknown).is_ok();
    assert_eq!(counted, scans.iter().all(Option::is_some));
    assert_eq!(fast, if counted { plain } else { Tally::new(composition) });
    let mut complete = Tally::new(composition);
    let spare = yes.iter().any(|yes| *yes > ITEM_BITS);
    assert_eq!(complete.add_complete(yes).is_err(), spare);
    assert!(fast.merge(&complete).is_ok());
}

fn check_tally(composition: Composition, scans: &[Scan]) {
    let (left, right) = scans.split_at(scans.len() / 3);
    let tally = |scans: &[Scan]| {
        let mut tally = Tally::new(composition);
        for scan in scans {
            tally.add(*scan).expect("few");
        }
        tally
    };
    let whole = tally(scans);
    assert_eq!(tally(left).merge(&tally(right)), Ok(whole));
    let count = |of: &dyn Fn(&Scan) -> bool| scans.iter().filter(|scan| of(scan)).count() as u64;
    assert_eq!((whole.scans(), whole.complete()), (count(&|_| true), count(&|scan| scan.is_complete())));
    for case in Case::ALL {
        for level in [Level::VeryLow, Level::Low, Level::High, Level::VeryHigh] {
            assert_eq!(whole.at_level(level, case), count(&|scan| scan.score(case).level() == level));
        }
        assert_eq!(whole.basic(case), count(&|scan| scan.score(case).points() >= 4));
        assert_eq!(whole.shares(case).is_some(), !scans.is_empty());
    }
    for (position, item) in composition.items().iter().enumerate() {
        let is = |wanted| count(&|scan: &Scan| scan.answer(position) == Some(wanted));
        let spread = whole.technology(item.technology).expect("one of the twelve");
        assert_eq!((spread.at_least, spread.open()), (is(Answer::Yes), is(Answer::Unknown)));
    }
}

/// No set of technologies leads to the level for less, and none is advised before what it requires.
fn check_advice(composition: Composition, scan: Scan, level: Level, effort: &Effort, of: &[u16; ITEMS]) {
    let advice = cheapest_steps(composition, scan, level, effort);
    let needs: Vec<u16> = composition
        .items()
        .iter()
        .map(|item| item.technology.requires().map_or(0, |required| composition.bit(required)))
        .collect();
    let items = |set: u16| (0..ITEMS).filter(move |position| set >> position & 1 == 1);
    let cost = |set: u16| items(set).map(|position| u32::from(of[position])).sum::<u32>();
    let held = |set: u16| items(set).all(|position| needs[position] & !(set | scan.yes_bits()) == 0);
    let enough = |set: u16| (set | scan.yes_bits()).count_ones() >= u32::from(level.minimum());
    let least = (0..=ITEM_BITS)
        .filter(|set| set & scan.yes_bits() == 0 && enough(*set) && held(*set))
        .map(cost)
        .min()
        .expect("all of them lead to every level");
    assert_eq!(advice.effort, least, "{scan} to {level:?} in {composition}: {advice:?}");
    let mut present = scan.yes_bits();
    for step in &advice.steps {
        assert!(needs[step.position] & !present == 0, "{step:?} before what it requires");
        assert_eq!(step.effort, of[step.position]);
        assert_eq!(step.ask_first, scan.answer(step.position) == Some(Answer::Unknown));
        assert!(present >> step.position & 1 == 0, "{step:?} twice");
        present |= 1 << step.position;
    }
    assert_eq!(present.count_ones(), u32::from(advice.score.points()));
    assert!(advice.score.level() >= level);
}

pub(super) fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for (number, composition) in (0_u8..).zip(Composition::ALL) {
        for level in 0..4 {
            let mut output = Output::default();
            output.byte(number);
            output.byte(level);
            let efforts = Effort::by_uptake(composition);
            (0..ITEMS).for_each(|position| output.short(efforts.of(position).unwrap_or(u16::MAX)));
            for (yes, unknown) in [(0b1011, 0b100), (0, ITEM_BITS), (ITEM_BITS, 0), (0x0f0f, 0)] {
                output.short(yes);
                output.short(unknown);
            }
            seeds.push(output.0);
        }
    }
    seeds
}
