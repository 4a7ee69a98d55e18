// Go's own HTTP client at a task of the benchmarks, signed as EAS asks: what the Go SDK is built
// on, without the SDK. One task, one line of JSON.
package main

import (
	"bytes"
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"sort"
	"strings"
	"sync"
	"syscall"
	"time"
)

type task struct {
	WarmUpMs    int64
	MeasureMs   int64
	Concurrency int
	Bytes       int
}

type meter struct {
	sync.Mutex
	task       task
	start      time.Time
	since      time.Time
	sinceCPU   time.Duration
	operations int
	latencies  []float64
	outcome    map[string]float64
}

func (m *meter) count(latencyUs float64) bool {
	now := time.Now()
	m.Lock()
	defer m.Unlock()
	if m.since.IsZero() {
		if now.Sub(m.start).Milliseconds() >= m.task.WarmUpMs {
			m.since = now
			m.sinceCPU, _ = usage()
		}
		return true
	}
	if m.outcome != nil {
		return false
	}
	m.operations++
	if m.task.Concurrency == 1 {
		m.latencies = append(m.latencies, latencyUs)
	}
	if now.Sub(m.since).Milliseconds() < m.task.MeasureMs {
		return true
	}
	cpu, peak := usage()
	m.outcome = map[string]float64{
		"operations": float64(m.operations),
		"wallMs":     float64(now.Sub(m.since).Microseconds()) / 1000,
		"cpuMs":      float64((cpu - m.sinceCPU).Microseconds()) / 1000,
		"peakBytes":  peak,
	}
	if len(m.latencies) > 0 {
		sort.Float64s(m.latencies)
		m.outcome["p50Us"] = m.latencies[len(m.latencies)/2]
		m.outcome["p99Us"] = m.latencies[len(m.latencies)*99/100]
	}
	return false
}

func usage() (time.Duration, float64) {
	var used syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &used)
	return time.Duration(used.Utime.Nano() + used.Stime.Nano()), float64(used.Maxrss) * 1024
}

func request(url, path, text string) *http.Request {
	body := []byte(text)
	sum := md5.Sum(body)
	digest := hex.EncodeToString(sum[:])
	date := time.Now().UTC().Format(http.TimeFormat)
	mac := hmac.New(sha1.New, []byte("secret"))
	fmt.Fprintf(mac, "POST\n%s\napplication/octet-stream\n%s\n%s", digest, date, path)
	made, err := http.NewRequest("POST", url+path, bytes.NewReader(body))
	check(err)
	made.Header.Set("Content-Type", "application/octet-stream")
	made.Header.Set("Content-MD5", digest)
	made.Header.Set("Date", date)
	made.Header.Set("Authorization", "EAS "+base64.StdEncoding.EncodeToString(mac.Sum(nil)))
	return made
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func main() {
	var assignment struct {
		Task    task
		Address string
	}
	check(json.Unmarshal([]byte(os.Args[1]), &assignment))
	m := &meter{task: assignment.Task, start: time.Now()}
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 100, MaxConnsPerHost: 100}}
	text := strings.Repeat("a", m.task.Bytes)
	var group sync.WaitGroup
	for i := 0; i < m.task.Concurrency; i++ {
		group.Add(1)
		go func() {
			defer group.Done()
			for {
				begun := time.Now()
				answer, err := client.Do(request("http://"+assignment.Address, "/api/predict/echo", text))
				check(err)
				_, err = io.ReadAll(answer.Body)
				check(err)
				answer.Body.Close()
				if !m.count(float64(time.Since(begun).Nanoseconds()) / 1000) {
					return
				}
			}
		}()
	}
	group.Wait()
	check(json.NewEncoder(os.Stdout).Encode(m.outcome))
}
