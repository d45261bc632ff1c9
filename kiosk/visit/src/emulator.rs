//! A kiosk in the emulator, on a serial line.

use crate::memory::Memory;
use peil_kiosk_serial::{Decoder, PixelFormat, Reply, Request, Tagged, frame};
use serial2::SerialPort;
use std::error::Error;
use std::io::{BufRead, BufReader, ErrorKind};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Where the board has its log, as `memory.x` says.
pub(crate) const LOG: u32 = 0x0030_0000;

/// How long an answer may take, on a machine that does other things as well.
const PATIENCE: Duration = Duration::from_mins(2);

/// The emulator, ended when this is dropped.
pub(crate) struct Emulator {
    child: Child,
    /// The name of the serial port.
    pub(crate) port: String,
    line: Option<SerialPort>,
    /// The memory of the board.
    pub(crate) memory: Memory,
    decoder: Decoder,
    tag: u8,
}

/// What is on the screen.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Screen {
    pub(crate) width: u16,
    pub(crate) height: u16,
    pub(crate) format: PixelFormat,
    pub(crate) bytes: Vec<u8>,
}

impl Emulator {
    /// Starts an image. Every instruction takes a nanosecond of the time that the image sees. The folder is for the socket
    /// of the debugger, and for the log, if the kiosk is to begin with one.
    pub(crate) fn start(image: &str, folder: &Path, log: Option<&[u8]>) -> Outcome<Self> {
        let socket = folder.join("debugger");
        let mut command = Command::new("qemu-system-arm");
        command
            .args(["-machine", "mps2-an386", "-display", "none", "-monitor", "none", "-serial", "pty"])
            .args(["-icount", "shift=0,sleep=off", "-kernel", image, "-gdb"])
            .arg(format!("unix:{},server=on,wait=off", socket.display()));
        if let Some(log) = log {
            let file = folder.join("flash");
            std::fs::write(&file, log)?;
            let device = format!("loader,file={},addr={LOG:#x},force-raw=on", file.display());
            command.args(["-device", &device]);
        }
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
        let output = child.stdout.take().ok_or("no output")?;
        // char device redirected to /dev/pts/7 (label serial0)
        let mut port = None;
        for line in BufReader::new(output).lines() {
            let line = line?;
            port = line.split(' ').find(|word| word.starts_with("/dev/")).map(str::to_owned);
            if port.is_some() {
                break;
            }
        }
        let port = port.ok_or("the emulator tells of no serial port")?;
        let memory = Memory::new(socket);
        let mut emulator = Self { child, port, line: None, memory, decoder: Decoder::new(), tag: 0 };
        emulator.connect()?;
        Ok(emulator)
    }

    /// Takes the serial port.
    pub(crate) fn connect(&mut self) -> Outcome {
        let mut line = SerialPort::open(&self.port, 115_200)?;
        line.set_read_timeout(Duration::from_millis(200))?;
        line.write_all(&[0])?;
        self.line = Some(line);
        Ok(())
    }

    /// Leaves the serial port to another program.
    pub(crate) fn disconnect(&mut self) {
        self.line = None;
    }

    /// Asks until it is answered.
    pub(crate) fn ask(&mut self, request: &Request) -> Outcome<Reply> {
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            self.tell(request)?;
            if let Some(reply) = self.answer(Duration::from_secs(3))? {
                return Ok(reply);
            }
        }
        Err(format!("no answer to {request:?}").into())
    }

    /// Says something that is not answered.
    pub(crate) fn tell(&mut self, request: &Request) -> Outcome {
        self.tag = self.tag.wrapping_add(1);
        let frame = frame(&Tagged { tag: self.tag, content: request.clone() }.to_bytes());
        self.line.as_ref().ok_or("not connected")?.write_all(&frame)?;
        Ok(())
    }

    fn answer(&mut self, patience: Duration) -> Outcome<Option<Reply>> {
        let line = self.line.as_ref().ok_or("not connected")?;
        let end = Instant::now() + patience;
        let mut bytes = [0; 1024];
        while Instant::now() < end {
            let count = match line.read(&mut bytes) {
                Ok(count) => count,
                Err(error) if matches!(error.kind(), ErrorKind::TimedOut | ErrorKind::Interrupted) => 0,
                Err(error) => return Err(error.into()),
            };
            for byte in bytes.get(..count).unwrap_or_default() {
                let Some(Ok(payload)) = self.decoder.push(*byte) else { continue };
                let reply = Tagged::<Reply>::from_bytes(payload)?;
                if reply.tag == self.tag {
                    return Ok(Some(reply.content));
                }
            }
        }
        Ok(None)
    }

    /// Everything on the screen.
    pub(crate) fn screen(&mut self) -> Outcome<Screen> {
        let Reply::Frame { width, height, format, address } = self.ask(&Request::Frame)? else {
            return Err("no screen".into());
        };
        let bits =
            usize::from(width) * usize::from(height) * if format == PixelFormat::Gray1 { 1 } else { 16 };
        Ok(Screen { width, height, format, bytes: self.memory.read(address, bits / 8)? })
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        // It is ended whatever it was doing.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Screen {
    /// Red, green and blue of every pixel.
    pub(crate) fn colours(&self) -> Vec<[u8; 3]> {
        match self.format {
            PixelFormat::Gray1 => {
                let bits =
                    self.bytes.iter().flat_map(|byte| (0..8).map(move |bit| byte & (0x80 >> bit) != 0));
                bits.map(|dark| if dark { [0; 3] } else { [0xff; 3] }).collect()
            }
            PixelFormat::Rgb565 => {
                let wide = |part: u16, most: u16| u8::try_from(part * 255 / most).unwrap_or(u8::MAX);
                let pixels = self.bytes.as_chunks::<2>().0.iter().map(|two| u16::from_le_bytes(*two));
                pixels
                    .map(|all| [wide(all >> 11, 31), wide((all >> 5) & 63, 63), wide(all & 31, 31)])
                    .collect()
            }
        }
    }

    /// The texts of the QR codes on it.
    pub(crate) fn codes(&self) -> Vec<String> {
        let colours = self.colours();
        let width = usize::from(self.width);
        let gray = |x: usize, y: usize| colours.get(y * width + x).map_or(0, |colour| colour[1]);
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, self.height.into(), gray);
        let codes = image.detect_grids();
        codes.iter().filter_map(|code| code.decode().ok()).map(|(_, text)| text).collect()
    }

    /// As a picture, each pixel two by two.
    pub(crate) fn write(&self, path: &Path) -> Outcome {
        let (width, colours) = (usize::from(self.width), self.colours());
        let mut bytes = Vec::with_capacity(colours.len() * 12);
        for row in colours.chunks(width) {
            let doubled: Vec<u8> = row.iter().flat_map(|colour| [*colour; 2]).flatten().collect();
            bytes.extend_from_slice(&doubled);
            bytes.extend_from_slice(&doubled);
        }
        let file = std::io::BufWriter::new(std::fs::File::create(path)?);
        let mut picture = png::Encoder::new(file, u32::from(self.width) * 2, u32::from(self.height) * 2);
        picture.set_color(png::ColorType::Rgb);
        picture.set_depth(png::BitDepth::Eight);
        picture.write_header()?.write_image_data(&bytes)?;
        Ok(())
    }
}
