//! A server of HTTP on this machine, for tests: it answers what a test wants, also badly.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// What was asked.
#[derive(Clone, Debug)]
pub struct Request {
    /// `/api/v11/Service?page=1`
    pub path: String,
    pub headers: Vec<(String, String)>,
    /// How often this path has been asked for before.
    pub before: usize,
}

impl Request {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// The path without its query.
    pub fn place(&self) -> &str {
        self.path.split('?').next().unwrap_or_default()
    }

    /// A value of the query.
    pub fn query(&self, name: &str) -> Option<&str> {
        let query = self.path.split_once('?')?.1;
        query.split('&').filter_map(|pair| pair.split_once('=')).find(|(own, _)| *own == name).map(|(_, value)| value)
    }

    pub fn page(&self) -> usize {
        self.query("page").and_then(|page| page.parse().ok()).unwrap_or(1)
    }
}

/// An answer, and how it is sent.
#[derive(Clone, Debug)]
pub struct Reply {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    /// So many bytes of the body are sent, and then the connection ends.
    sent: Option<usize>,
    /// The pause before each byte.
    drip: Option<Duration>,
    /// The pause before the answer.
    late: Option<Duration>,
}

impl Reply {
    pub fn json(body: &serde_json::Value) -> Self {
        Self::of(200, "application/json; charset=utf-8", body.to_string().into_bytes())
    }

    pub fn of(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let headers = vec![("Content-Type".to_owned(), content_type.to_owned())];
        Self { status, headers, body: body.into(), sent: None, drip: None, late: None }
    }

    pub fn status(status: u16) -> Self {
        Self::of(status, "text/plain", "")
    }

    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn cut(mut self, sent: usize) -> Self {
        self.sent = Some(sent);
        self
    }

    pub fn dripping(mut self, pause: Duration) -> Self {
        self.drip = Some(pause);
        self
    }

    pub fn late(mut self, pause: Duration) -> Self {
        self.late = Some(pause);
        self
    }

    fn write(&self, mut stream: &TcpStream) -> std::io::Result<()> {
        self.late.into_iter().for_each(thread::sleep);
        let mut head = format!("HTTP/1.1 {} Told\r\nConnection: close\r\nContent-Length: {}\r\n", self.status, self.body.len());
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        stream.write_all(format!("{head}\r\n").as_bytes())?;
        let body = &self.body[..self.sent.unwrap_or(self.body.len()).min(self.body.len())];
        let Some(pause) = self.drip else { return stream.write_all(body) };
        for byte in body {
            thread::sleep(pause);
            stream.write_all(&[*byte])?;
            stream.flush()?;
        }
        Ok(())
    }
}

/// A server that runs as long as the test does.
pub struct Server {
    address: String,
    asked: Arc<Mutex<Vec<Request>>>,
    most: Arc<AtomicUsize>,
}

impl Server {
    pub fn new(answer: impl Fn(&Request) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let (asked, most) = (Arc::<Mutex<Vec<Request>>>::default(), Arc::<AtomicUsize>::default());
        let server = Self { address, asked: Arc::clone(&asked), most: Arc::clone(&most) };
        let (answer, now) = (Arc::new(answer), Arc::new(AtomicUsize::new(0)));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (answer, asked, most, now) = (Arc::clone(&answer), Arc::clone(&asked), Arc::clone(&most), Arc::clone(&now));
                thread::spawn(move || {
                    let Some(request) = read(&stream, &asked) else { return };
                    most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                    // who asked may be gone
                    let _gone = answer(&request).write(&stream);
                    now.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        server
    }

    /// An address on this server.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// All that was asked so far.
    pub fn asked(&self) -> Vec<Request> {
        self.asked.lock().expect("no test panicked here").clone()
    }

    pub fn forget(&self) {
        self.asked.lock().expect("no test panicked here").clear();
    }

    /// How often something was asked for whose address begins so.
    pub fn count(&self, start: &str) -> usize {
        self.asked().iter().filter(|request| request.path.starts_with(start)).count()
    }

    /// So many requests were answered at the same time.
    pub fn most_at_once(&self) -> usize {
        self.most.load(Ordering::SeqCst)
    }
}

fn read(stream: &TcpStream, asked: &Mutex<Vec<Request>>) -> Option<Request> {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let path = lines.next()?.split(' ').nth(1)?.to_owned();
    let headers = lines.take_while(|line| !line.is_empty()).filter_map(|line| {
        let (name, value) = line.split_once(':')?;
        Some((name.trim().to_owned(), value.trim().to_owned()))
    });
    let headers = headers.collect();
    let mut asked = asked.lock().expect("no test panicked here");
    let before = asked.iter().filter(|request| request.path == path).count();
    let request = Request { path, headers, before };
    asked.push(request.clone());
    Some(request)
}
