// Pages work without this: it counts down, copies, counts recipients and refreshes boards.
(function(){
  'use strict';
  var two=function(n){return (n<10?'0':'')+n}, $=function(s,r){return Array.prototype.slice.call((r||document).querySelectorAll(s))};
  // The server says how many seconds are left; this machine's clock is never asked.
  $('[data-left]').forEach(function(c){
    var left=+c.dataset.left, from=performance.now();
    var tick=function(){
      var s=Math.max(0,left-Math.floor((performance.now()-from)/1000));
      c.textContent=Math.floor(s/3600)+':'+two(Math.floor(s/60)%60)+':'+two(s%60);
      if(s===0){clearInterval(timer);setTimeout(function(){location.reload()},1500)}
    }, timer=setInterval(tick,1000); tick();
  });
  $('[data-copy]').forEach(function(b){
    b.hidden=false;
    b.addEventListener('click',function(){
      var from=document.getElementById(b.dataset.copy), told=document.getElementById(b.dataset.told);
      var said=function(ok){told.textContent=ok?told.dataset.ok:told.dataset.no; if(!ok){from.focus();from.select()}};
      if(navigator.clipboard) navigator.clipboard.writeText(from.value).then(function(){said(true)},function(){said(false)}); else said(false);
    });
  });
  // How many a choice of recipients reaches, 300 ms after the last change.
  var form=document.querySelector('[data-count]');
  if(form){
    var out=document.getElementById('count'), wait;
    var ask=function(){
      var q=$('input[name^="a-"]:checked',form).map(function(i){return encodeURIComponent(i.name)+'='+encodeURIComponent(i.value)}).join('&');
      fetch(form.dataset.count+'?'+q,{credentials:'same-origin'}).then(function(r){return r.json()}).then(function(v){
        out.textContent=v.problem||out.dataset.text.replace('{n}',v.count.toLocaleString());
      }).catch(function(){});
    };
    form.addEventListener('change',function(e){if(/^a-/.test(e.target.name)){clearTimeout(wait);wait=setTimeout(ask,300)}}); ask();
  }
  // A board asks again every five seconds while it is looked at, unless it is paused.
  var board=document.querySelector('[data-board]');
  if(board){
    var pause=document.getElementById('pause'), on=true; pause.hidden=false;
    pause.addEventListener('click',function(){on=!on;pause.textContent=on?pause.dataset.pause:pause.dataset.go;pause.setAttribute('aria-pressed',String(!on))});
    var set=function(id,text){var e=document.getElementById(id); if(e&&e.textContent!==text) e.textContent=text};
    setInterval(function(){
      if(!on||document.hidden) return;
      fetch(board.dataset.board,{credentials:'same-origin'}).then(function(r){if(!r.ok) throw r; return r.json()}).then(function(v){
        set('as-of',v.as_of); set('percent',v.percent.toFixed(1)); set('done',v.done.toLocaleString()); set('total',v.total.toLocaleString());
        v.parts.forEach(function(p){
          $('[data-part="'+p[0]+'"]').forEach(function(e){e.textContent=p[1].toLocaleString()});
          $('rect[data-piece="'+p[0]+'"]').forEach(function(e){e.setAttribute('x',p[3]+'%');e.setAttribute('width',p[2]+'%')});
        });
        $('[data-line]').forEach(function(li){
          var l=v.lines[li.dataset.line]; if(!l) return;
          li.querySelector('.p').textContent=l[2].toFixed(1)+'%';
          li.querySelector('[data-of]').textContent=l[0].toLocaleString()+' / '+l[1].toLocaleString();
          li.querySelector('[data-missing]').textContent=(l[1]-l[0]).toLocaleString();
          var r=li.querySelector('rect'); if(r) r.setAttribute('width',l[2]+'%');
        });
      }).catch(function(){});
    },5000);
  }
  $('form').forEach(function(f){f.addEventListener('submit',function(e){
    if(f.dataset.sent){e.preventDefault();return} f.dataset.sent='1';
    $('button',f).forEach(function(b){b.setAttribute('aria-busy','true')}); setTimeout(function(){delete f.dataset.sent},4000);
  })});
})();
